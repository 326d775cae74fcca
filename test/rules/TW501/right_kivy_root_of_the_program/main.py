import threading

from kivy.app import App
from kivy.uix.screenmanager import ScreenManager
from screen import BalanceScreen


class Controller(ScreenManager):
    def __init__(self, account, **kwargs):
        super().__init__(**kwargs)
        self.account = account
        self.add_widget(BalanceScreen(name="balance"))

    @property
    def balance_screen(self):
        return self.get_screen("balance")


class Wallet:
    def balance(self):
        return 42


class WalletApp(App):
    def build(self):
        return Controller(Wallet())

    def on_start(self):
        threading.Thread(target=self.refresh, daemon=True).start()

    def refresh(self):
        controller = App.get_running_app().root
        balance = controller.account.balance()
        App.get_running_app().root.current_screen.show(balance)


WalletApp().run()
