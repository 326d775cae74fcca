"""The reader holds the lock of the shelf, and not the condition: it raises at once, and waits for nobody."""

import threading

shelf = threading.Lock()
returned = threading.Condition()
books = []


def lend():
    with shelf:
        while not books:
            returned.wait()  # expect: TW409
        print(books.pop())


def give_back():
    with shelf:
        books.append("atlas")
    with returned:
        returned.notify_all()


people = [threading.Thread(target=lend), threading.Thread(target=give_back)]
for one in people:
    one.start()
for one in people:
    one.join()
