import threading

from kivy.app import App
from kivy.uix.label import Label
from kivy.clock import Clock


class Clock5(App):
    def build(self):
        self.label = Label(text="0")
        threading.Thread(target=self.count, daemon=True).start()
        return self.label

    def count(self):
        for number in range(5):
            Clock.schedule_once(lambda dt, number=number: setattr(self.label, "text", str(number)))


Clock5().run()
