import pyudev


class Daemon:
    def __init__(self):
        self.devices = {}
        monitor = pyudev.Monitor.from_netlink(pyudev.Context())
        self.observer = pyudev.MonitorObserver(monitor, callback=self.changed, name="watch")
        self.observer.start()

    def changed(self, device):
        if device.action == "add":
            self.devices[device.sys_path] = device
        else:
            del self.devices[device.sys_path]

    def run(self):
        while True:
            for device in self.devices.values():  # expect: TW107
                print(device.sys_name)


if __name__ == "__main__":
    Daemon().run()
