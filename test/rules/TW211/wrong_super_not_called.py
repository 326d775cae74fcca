import subprocess
from threading import Thread


class Encoder(Thread):
    """Turns one recording into a small file."""

    def __init__(  # expect: TW211
        self,
        source,
        target,
        quality=5,
    ):
        super().__init__
        self.command = ["encode", "-q", str(quality), source, target]

    def run(self):
        subprocess.run(self.command, check=False)


encoders = [Encoder("a.wav", "a.ogg"), Encoder("b.wav", "b.ogg")]
for encoder in encoders:
    encoder.start()
for encoder in encoders:
    encoder.join()
