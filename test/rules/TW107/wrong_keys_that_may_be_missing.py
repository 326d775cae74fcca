"""Near miss: the key was asked for only on some of the ways to the store."""

import threading

switches = {}


def listen(line):
    for name in line:
        before = switches[name] if name in line.known else 0
        switches[name] = before + 1


def show():
    for name in switches:  # expect: TW107
        print(name)


def main(line):
    switches.update(line.all())
    threading.Thread(target=listen, args=(line,), daemon=True).start()
    while True:
        show()


if __name__ == "__main__":
    main(__import__("line"))
