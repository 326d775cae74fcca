import threading

table = {}


def forget(number):
    try:
        del table[number]
    except KeyError:
        pass


def remember(thing):
    number = id(thing)
    table[number] = thing
    return number


def call(number):
    if number not in table:
        return None
    make = table[number]
    if not hasattr(make, "parts"):
        return None
    return remember(make())


def serve(numbers):
    for number in numbers:
        try:
            call(number)
        except KeyError:
            pass
        forget(number)


threads = [threading.Thread(target=serve, args=([1, 2, 3],)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
