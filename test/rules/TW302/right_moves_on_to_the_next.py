import threading
import time


class Widget:
    def __init__(self):
        self.enabled = True


class Form:
    after = (1, 2, 0)

    def __init__(self):
        self.widgets = [Widget(), Widget(), Widget()]
        self.at = 0
        threading.Thread(target=self.blink, daemon=True).start()

    def blink(self):
        while True:
            for widget in self.widgets:
                widget.enabled = not widget.enabled
            time.sleep(1)

    def go_on(self):
        self.at = self.after[self.at]
        while not self.widgets[self.at].enabled:
            self.at = self.after[self.at]


form = Form()
while True:
    input()
    form.go_on()
