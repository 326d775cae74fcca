from worker import Worker


class Mailer(Worker):
    def __init__(self, items):
        super().__init__("mailer", items)

    def handle(self, item):
        print("mailing", item)


class Printer(Worker):
    def __init__(self, items):
        super().__init__("printer", items)

    def handle(self, item):
        print("printing", item)
