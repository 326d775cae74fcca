import threading


class Door:
    def __init__(self):
        self.open = threading.Event()

    def enter(self):
        self.open.wait  # expect: TW216
        print("in")


door = Door()
thread = threading.Thread(target=door.enter)
thread.start()
door.open.set()
thread.join()
