import threading
from urllib.request import urlopen


class Meter:
    def __init__(self):
        self.packets = 0


def receive(meter):
    for number in range(10):
        with urlopen(f"http://feed.local/{number}") as response:
            response.read()
        meter.packets += 1  # expect: TW102


def send(gauge):
    for number in range(10):
        with urlopen("http://sink.local/", data=str(number).encode()):
            gauge.packets = gauge.packets + 1  # expect: TW102


def main():
    shared = Meter()
    receiver = threading.Thread(target=receive, args=(shared,))
    sender = threading.Thread(target=send, kwargs={"gauge": shared})
    receiver.start()
    sender.start()
    receiver.join()
    sender.join()
    print(shared.packets)


if __name__ == "__main__":
    main()
