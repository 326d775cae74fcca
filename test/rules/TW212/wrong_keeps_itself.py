"""What the thread keeps is itself, and what the helper that makes it is given is always the same."""

import threading


class Guard(threading.Thread):
    def __init__(self):
        super().__init__()
        self.on_duty = self

    def run(self):
        print("watching the door")
        self.on_duty.join()  # expect: TW212


def spawn(work):
    thread = threading.Thread(target=work)
    thread.start()  # expect: TW213
    return thread


class Kitchen:
    def __init__(self, orders):
        self.orders = orders
        self.chef = spawn(self.run)

    def run(self):
        for order in self.orders:
            print("cooking", order)
        self.close()

    def close(self):
        self.chef.join()  # expect: TW212


guard = Guard()
guard.start()
kitchen = Kitchen(["soup", "cake"])
kitchen.close()
guard.join()
