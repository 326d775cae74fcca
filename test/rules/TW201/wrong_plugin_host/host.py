import threading

from plugins import clock, weather


class Host:
    """Gives each plugin a thread; `unload` tells it to stop."""

    def __init__(self):
        self.running = []

    def load(self, plugin):
        thread = threading.Thread(target=plugin.main, args=(plugin.stopping,))
        thread.start()  # expect: TW201
        self.running.append((plugin, thread))

    def unload_all(self):
        for plugin, thread in self.running:
            plugin.stopping.set()
            print(thread.name, "was told to stop")


host = Host()
host.load(clock.Plugin())
host.load(weather.Plugin())
input("return to quit ")
host.unload_all()
