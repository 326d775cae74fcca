"""Threads that one line makes are started part by part: each is in one part only."""
import threading


def send(number):
    print("sending", number)


def crew(size):
    return [threading.Thread(target=send, args=(number,)) for number in range(size)]


def head_and_tail():
    first, *others = crew(3)
    first.start()
    for sender in others:
        sender.start()
    first.join()
    for sender in others:
        sender.join()


def halves():
    senders = crew(4)
    for sender in senders[:2]:
        sender.start()
    for sender in senders[2:]:
        sender.start()
    for sender in senders:
        sender.join()


def one_and_the_rest():
    senders = crew(4)
    senders[0].start()
    for sender in senders[1:]:
        sender.start()
    for sender in senders:
        sender.join()


left, right = (threading.Thread(target=send, args=(number,)) for number in range(2))
left.start()
right.start()
left.join()
right.join()
head_and_tail()
head_and_tail()
halves()
one_and_the_rest()
