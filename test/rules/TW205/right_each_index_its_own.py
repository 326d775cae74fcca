"""Each constant index has a thread of its own."""
import threading


def send(number):
    print("sending", number)


def main():
    senders = []
    while len(senders) < 2:
        sender = threading.Thread(target=send, args=(len(senders),))
        senders.append(sender)
    last = threading.Thread(target=send, args=(len(senders),))
    senders.append(last)

    senders[0].start()
    senders[1].start()
    senders[1].join()
    senders[2].start()
    senders[0].join()
    senders[2].join()


main()
