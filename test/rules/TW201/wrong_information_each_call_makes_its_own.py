"""What a call after the start makes and gives back is its own, although the thread calls the same function."""

import threading
import time


class Sender:
    def __init__(self, token):
        self.token = token

    def headers(self):
        headers = {}
        headers["Authorization"] = self.token
        return headers

    def send(self, text):
        print(text, self.headers())


class Device:
    def __init__(self, name, token):
        self.name = name
        self.sender = Sender(token)

    def execute(self):
        self.sender.send(self.name)


class Listener:
    def __init__(self, names):
        self.devices = {name: Device(name, "secret") for name in names}

    def push(self, name):
        threading.Thread(target=self.devices[name].execute).start()  # expect: TW201:information


def main():
    listener = Listener(["door", "lamp"])
    listener.push("door")
    time.sleep(1)
    listener.devices["lamp"].execute()


if __name__ == "__main__":
    main()
