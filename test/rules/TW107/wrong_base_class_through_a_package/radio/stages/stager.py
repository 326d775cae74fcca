from .. import tools as kit


class Stager(kit.Component):
    def __init__(self):
        super().__init__()
        self.start()
        self.register_input("stage")

    def finalize(self):
        self.unregister_input("stage")

    def work(self, things):
        print(things)
