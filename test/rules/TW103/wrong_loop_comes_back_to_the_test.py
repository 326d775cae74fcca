"""Each round tests what the threads of the rounds before change."""

import threading
import time


class Kitchen:
    def __init__(self) -> None:
        self.orders = ["soup"]

    def serve(self) -> None:
        while True:
            if "soup" in self.orders:  # expect: TW103
                self.orders.remove("soup")
            threading.Thread(target=self.cook, args=("cake",)).start()
            time.sleep(1)

    def cook(self, dish: str) -> None:
        if not open_oven():
            self.orders.clear()
        self.orders.append(dish)


def open_oven() -> bool:
    with open("/run/oven") as oven:
        return oven.read() == "1"


def main() -> None:
    kitchen = Kitchen()
    kitchen.serve()


main()
