import queue
import random
import threading
import time


class Customer(threading.Thread):
    def __init__(self, room):
        threading.Thread.__init__(self)
        self.room = room

    def run(self):
        self.room.put(self)


class Barber(threading.Thread):
    def __init__(self, room):
        threading.Thread.__init__(self, daemon=True)
        self.room = room

    def run(self):
        while True:
            self.room.get()
            time.sleep(random.random())
            self.room.task_done()


if __name__ == "__main__":
    waiting_room = queue.Queue(15)
    Barber(waiting_room).start()
    closing = time.time() + 5
    while True:
        if time.time() > closing:
            break
        print("customers waiting now:", waiting_room.qsize())
        new_customer = Customer(waiting_room)
        new_customer.start()  # expect: TW201:information
        time.sleep(1)
    waiting_room.join()
    print("closed")
