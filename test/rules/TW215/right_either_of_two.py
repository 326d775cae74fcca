import sys
import threading


def short(text):
    print(text)


def long(text, width):
    print(text, width)


if len(sys.argv) > 1:
    show, args = short, ("a",)
else:
    show, args = long, ("a", 80)
thread = threading.Thread(target=show, args=args)
thread.start()
thread.join()
