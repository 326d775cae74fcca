"""The second of a list is started by its index, and started again; the others are only started once."""
import threading


def send(number):
    print("sending", number)


def main():
    senders = []
    for number in range(3):
        senders.append(threading.Thread(target=send, args=(number,)))
    senders[0].start()
    senders[1].start()
    senders[2].start()
    senders[1].join()
    senders[1].start()  # expect: TW205


def in_rounds():
    senders = [threading.Thread(target=send, args=(number,)) for number in range(3)]
    for _ in range(2):
        senders[0].start()  # expect: TW205
        senders[1].start()  # expect: TW205
        senders[0].join()
        senders[1].join()


main()
in_rounds()
