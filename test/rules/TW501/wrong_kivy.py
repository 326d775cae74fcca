import threading

from kivy.app import App
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.button import Button
from kivy.uix.label import Label


class Root(BoxLayout):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.label = Label(text="idle")
        self.add_widget(self.label)
        self.add_widget(Button(text="go", on_press=self.go))

    def go(self, _button):
        threading.Thread(target=self.compute, daemon=True).start()  # expect: TW301

    def compute(self):
        total = 0
        for i in range(10**6):
            total += i
        self.label.text = str(total)  # expect: TW501


class Sum(App):
    def build(self):
        return Root()


Sum().run()
