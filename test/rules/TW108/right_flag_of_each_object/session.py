from urllib.request import urlopen


class Session:
    def __init__(self, user):
        self.user = user
        self.logged_in = False
        self.open = True

    def login(self):
        with urlopen(f"http://auth.local/{self.user}") as response:
            self.logged_in = response.status == 200

    def talk(self):
        self.login()
        while self.open:
            with urlopen(f"http://chat.local/{self.user}") as response:
                line = response.read()
            if not line or not self.logged_in:
                self.open = False
        return self.user
