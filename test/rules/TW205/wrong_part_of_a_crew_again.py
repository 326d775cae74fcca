"""Parts of a crew that were started with all of it, or by themselves before."""
import threading


def send(number):
    print("sending", number)


def crew(size):
    return [threading.Thread(target=send, args=(number,)) for number in range(size)]


def all_and_the_first():
    senders = crew(3)
    first, *others = senders
    for sender in senders:
        sender.start()
    first.start()  # expect: TW205
    for sender in others:
        sender.join()
    first.join()


def the_same_name_again():
    left, right = crew(2)
    left.start()
    right.start()
    left.join()
    left.start()  # expect: TW205
    left.join()
    right.join()


all_and_the_first()
the_same_name_again()
