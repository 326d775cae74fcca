import subprocess
import threading


class Player:
    """drop() asks the listener only where the player has one: until its constructor is through, there is none."""

    def __init__(self, command):
        self._listener = None
        self._listener = Listener(self, command)

    def drop(self):
        if self._listener:
            self._listener.link.close()


class Listener:
    def __init__(self, player, command):
        self.player = player
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE)
        watcher = threading.Thread(target=self.watch, daemon=True)
        watcher.start()
        self.link = open("/tmp/player.sock", "rb")

    def watch(self):
        for line in self.process.stderr:
            if b"removing module" in line:
                self.player.drop()
                break


player = Player(["player", "--no-window"])
input("Enter ends it: ")
player.drop()
