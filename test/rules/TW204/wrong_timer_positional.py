import threading


class Reminder:
    def __init__(self, text):
        self.text = text
        self.timer = None

    def arm(self, delay):
        self.timer = threading.Timer(delay, self.show, "now")  # expect: TW204
        self.timer.start()

    def disarm(self):
        self.timer.cancel()

    def show(self, when):
        print(self.text, when)


reminder = Reminder("tea")
reminder.arm(180)
input("return to cancel ")
reminder.disarm()
