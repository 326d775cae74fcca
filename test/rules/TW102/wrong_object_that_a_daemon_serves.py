"""The daemon's workers call the methods of the registered object, one for each connection."""
import Pyro5.api


@Pyro5.api.expose
class Warehouse:
    def __init__(self):
        self.sold = 0

    def sell(self, pieces):
        self.sold += pieces  # expect: TW102
        return self.sold


daemon = Pyro5.api.Daemon()
print(daemon.register(Warehouse(), "warehouse"))
daemon.requestLoop()
