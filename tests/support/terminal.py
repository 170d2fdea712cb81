"""Runs a program at a terminal of its own and types at it.

Reads JSON from stdin: {"command": [...], "cwd": "...", "env": {...}, "dialogue": [["text to wait for", "keys"], ...]}.
Prints JSON: {"code": 0, "screen": "all that the program wrote"}. It ends when the program does, and when a text does not
appear it closes the terminal, so that the program ends too.
"""
import fcntl, json, os, pty, select, struct, sys, termios

given = json.load(sys.stdin)
pid, terminal = pty.fork()
if pid == 0:
    os.chdir(given["cwd"])
    os.environ.clear()
    os.environ.update(given["env"])
    os.execvp(given["command"][0], given["command"])
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))

screen, seen, dialogue = b"", 0, given["dialogue"]
while True:
    ready, _, _ = select.select([terminal], [], [], 60)
    if not ready:
        break
    try:
        data = os.read(terminal, 65536)
    except OSError:
        break
    if not data:
        break
    screen += data
    while dialogue:
        wanted, keys = dialogue[0]
        at = screen.find(wanted.encode(), seen)
        if at < 0:
            break
        seen = at + len(wanted.encode())
        dialogue.pop(0)
        os.write(terminal, keys.encode())
os.close(terminal)
_, status = os.waitpid(pid, 0)
json.dump({"code": os.waitstatus_to_exitcode(status), "screen": screen.decode("utf8", "replace"), "unsaid": dialogue}, sys.stdout)
