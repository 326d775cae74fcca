"""Both names begin as False, and somebody may give them another value before they are asked."""
import sys
import threading

ASK_OFTEN = False


class Camera:
    def __init__(self):
        self.seen = 0
        self.heard = 0

    def watch(self):
        while not self.seen:  # expect: TW302
            pass

    def look(self):
        self.seen = 1

    def listen(self):
        while not self.heard:  # expect: TW302
            pass

    def hear(self):
        self.heard = 1


def configure(arguments):
    global ASK_OFTEN
    ASK_OFTEN = "--often" in arguments


def main():
    camera = Camera()
    configure(sys.argv)
    listening = False
    for argument in sys.argv:
        if argument == "--listen":
            listening = True
    threads = [threading.Thread(target=camera.look), threading.Thread(target=camera.hear)]
    for thread in threads:
        thread.start()
    if ASK_OFTEN:
        camera.watch()
    if listening:
        camera.listen()
    for thread in threads:
        thread.join()


main()
