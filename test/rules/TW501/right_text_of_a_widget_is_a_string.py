from threading import Thread

from kivy.app import App
from kivy.lang import Builder
from kivy.uix.boxlayout import BoxLayout

Builder.load_string("""
<Bar>:
    TextInput:
        id: indicator
    Button:
        on_press: root.search()
""")


class Bar(BoxLayout):
    def search(self):
        self.thread = Thread(target=self.build, daemon=True)
        self.thread.start()

    def build(self):
        wanted = {"indicator": self.ids.indicator.text}
        print(wanted["indicator"].lower())


class Main(App):
    def build(self):
        return Bar()


Main().run()
