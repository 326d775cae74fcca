import threading
import time


class Member(threading.Thread):
    role = "member"

    def __init__(self, number):
        super().__init__(name=f"{self.role}-{number}")

    def run(self):
        time.sleep(2)
        print(self.name, "goes home")


class Cook(Member):
    role = "cook"


class Waiter(Member):
    role = "waiter"
