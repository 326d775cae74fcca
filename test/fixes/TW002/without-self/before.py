import threading


class Shelf:
    def __init__(self):
        self.lock = threading.Lock()
        self.books = []  # guarded by: lock

    def put(self, book):
        with self.lock:
            self.books.append(book)


shelf = Shelf()
helper = threading.Thread(target=shelf.put, args=("Emma",))
helper.start()
shelf.put("Dracula")
helper.join()
print(len(shelf.books))
