import threading

LENGTH = len(["north", "east", "south", "west"])


def ask(number):
    print("asking", number)


def begin(number):
    thread = threading.Thread(target=ask, args=(number,))
    thread.start()
    return thread


threads = [begin(number) for number in range(LENGTH)]
for thread in threads:
    thread.join()
