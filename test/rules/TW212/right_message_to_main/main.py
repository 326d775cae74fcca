import queue

from client import Client


def main():
    events = queue.Queue()
    client = Client("localhost", 7000, events)
    client.connect()
    for event in iter(events.get, "kick"):
        print("<", event)
    client.disconnect()


main()
