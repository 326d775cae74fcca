"""The steps must come in order, and one that failed ends the sequence: the next round hangs on this one."""

import threading


class Step(threading.Thread):
    def __init__(self, order: str) -> None:
        super().__init__(daemon=True)
        self.order = order
        self.succeeded = False

    def run(self) -> None:
        self.succeeded = bool(self.order)


def calibrate(orders: list[str]) -> bool:
    for step in [Step(order) for order in orders]:
        step.start()
        step.join()
        succeeded = step.succeeded
        if not succeeded:
            print("gave up at", step.order)
            break
    else:
        return True
    return False


def first_that_fails(orders: list[str]) -> str | None:
    for order in orders:
        step = Step(order)
        step.start()
        step.join()
        if not step.succeeded:
            return order
    return None


print(calibrate(["left", "right"]), first_that_fails(["up", "down"]))
