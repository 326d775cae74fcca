import threading


def show(limit):
    for number in range(limit):
        print("number", number)
        for letter in "abc":
            print(number, letter)


first = threading.Thread(target=show, args=(50_000,))
second = threading.Thread(target=show, args=(50_000,))
first.start()
second.start()
first.join()
second.join()
