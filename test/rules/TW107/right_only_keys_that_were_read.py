"""A switch is turned over under a key that was asked for just before: the dict that is gone through keeps its size."""

import threading

switches = {}


def listen(line):
    for name in line:
        switches[name] = not switches[name]
        before = switches[name]
        if line.loud:
            switches[name] = str(before)


def show():
    for name in switches:
        print(name, switches[name])


def main(line):
    switches.update(line.all())
    threading.Thread(target=listen, args=(line,), daemon=True).start()
    while True:
        show()


if __name__ == "__main__":
    main(__import__("line"))
