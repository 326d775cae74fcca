from kivy.clock import mainthread
from kivy.properties import NumericProperty
from kivy.uix.screenmanager import Screen


class BalanceScreen(Screen):
    balance = NumericProperty(0)

    @mainthread
    def show(self, balance):
        self.balance = balance
