import threading
from queue import Queue


class Kitchen:
    def __init__(self):
        self.plates = Queue()
        self.pass_ = threading.Lock()

    def cook(self):
        for dish in range(5):
            with self.pass_:
                self.plates.put(dish)

    def serve(self):
        for _ in range(5):
            with self.pass_:
                print(self.plates.get())  # expect: TW405


kitchen = Kitchen()
cook = threading.Thread(target=kitchen.cook)
waiter = threading.Thread(target=kitchen.serve)
cook.start()
waiter.start()
cook.join()
waiter.join()
