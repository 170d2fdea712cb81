// Settings for web servers of one's own, complete: the page for addresses that lead nowhere, redirects, headers, compression.
// The tests run each against the real server.
import { COMPRESSIBLE, FILES, KEEP_FILES, KEEP_PAGES, SECURITY } from './headers.ts';

export interface ServerPlace {
  /** `"courier.example"`; with a port where it is not the usual one: `"127.0.0.1:8080"`. */
  readonly name: string;
  /** Where the site lies on the server: `"/var/www/courier"`. */
  readonly root: string;
}

export const EXAMPLE: ServerPlace = { name: 'courier.example', root: '/var/www/courier' };

export function nginxConfig({ name, root }: ServerPlace): string {
  const [host = name, port = '80'] = name.split(':');
  return `# Old addresses, written by the build (host: nginx in archive.yml).
map_hash_bucket_size 1024;
map_hash_max_size 65536;
map $uri $moved {
  default "";
  include ${root}/_redirects.nginx*;
}
map $uri $keep {
  default "${KEEP_PAGES}";
  ~^${FILES} "${KEEP_FILES}";
}

server {
  listen ${port};
  server_name ${host};
  root ${root};
  index index.html;
  charset utf-8;
  charset_types text/html text/css text/plain text/xml application/javascript application/json image/svg+xml;
  absolute_redirect off;
  error_page 404 /404.html;

  if ($moved) {
    return 301 $moved;
  }
  location ~ ^/(_redirects|\\.(?!well-known)) {
    return 404;
  }
  location = /404.html {
    internal;
  }

  gzip on;
  gzip_vary on;
  gzip_min_length 512;
  gzip_types ${COMPRESSIBLE.filter((type) => type !== 'text/html').join(' ')};

  add_header Cache-Control $keep;
${SECURITY.map(([header, value]) => `  add_header ${header} "${value}" always;\n`).join('')}}
`;
}

export function apacheConfig({ name, root }: ServerPlace): string {
  const [host = name, port = '80'] = name.split(':');
  return `# Needs the modules headers and deflate (a2enmod headers deflate). All else stands in the .htaccess that the build
# writes (host: apache in archive.yml).
<VirtualHost *:${port}>
  ServerName ${host}
  DocumentRoot "${root}"
  <Directory "${root}">
    Require all granted
    AllowOverride All
  </Directory>
  <Files ".ht*">
    Require all denied
  </Files>
</VirtualHost>
`;
}

export function caddyConfig({ name, root }: ServerPlace): string {
  return `(headers) {
  header {
${SECURITY.map(([header, value]) => `    ${header} "${value}"\n`).join('')}    -Server
  }
}

${name} {
  root * ${root}
  encode zstd gzip
  import headers

  # Old addresses, written by the build (host: caddy in archive.yml).
  import ${root}/_redirects.caddy*

  @pages not path ${FILES}*
  header @pages Cache-Control "${KEEP_PAGES}"
  @files path ${FILES}*
  header @files Cache-Control "${KEEP_FILES}"

  @hidden path /_redirects* /.htaccess
  error @hidden 404

  file_server
  handle_errors {
    import headers
    rewrite * /404.html
    file_server
  }
}
`;
}
