import operator
import threading
import time


class Device:
    def __init__(self, name):
        self.name = name

    def reset(self):
        time.sleep(1)
        print(self.name, "reset")

    def action(self, word):
        return getattr(self, word)


ACTIONS = {"reset": lambda device: device.reset}


def main():
    device = Device("router")
    first = threading.Thread(target=device.action("reset"))
    second = threading.Thread(target=ACTIONS["reset"](device))
    third = threading.Thread(target=operator.attrgetter("reset")(device))
    fourth = threading.Thread(target=getattr(device, "reset"))
    for thread in (first, second, third, fourth):
        thread.start()
    for thread in (first, second, third, fourth):
        thread.join()


main()
