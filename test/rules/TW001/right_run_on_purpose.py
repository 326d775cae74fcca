import threading
import time


class Step(threading.Thread):
    def __init__(self, text):
        super().__init__()
        self.text = text

    def run(self):
        time.sleep(0.1)
        print(self.text)


def main(debug):
    steps = [Step("one"), Step("two")]
    if debug:
        for step in steps:
            step.run()  # threadwise: ignore[TW202]
        return
    for step in steps:
        step.start()
    for step in steps:
        step.join()


main(True)
