import threading


class Reminder:
    def __init__(self, text, delay):
        timer = threading.Timer(delay, self.show)
        timer.start()  # expect: TW213
        self.timer = timer
        self.text = text.strip().capitalize()

    def show(self):
        print("remember:", self.text)

    def cancel(self):
        self.timer.cancel()


reminder = Reminder("  tea ", 0)
input("return to cancel ")
reminder.cancel()
