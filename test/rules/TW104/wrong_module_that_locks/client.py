import settings


class Client:
    def save(self, name):
        settings.set_value(name, 1)
