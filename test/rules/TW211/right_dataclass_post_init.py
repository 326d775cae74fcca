import dataclasses
import subprocess
import threading


@dataclasses.dataclass(eq=False)
class Render(threading.Thread):
    scene: str
    frame: int
    extra: list = dataclasses.field(default_factory=list)

    def __post_init__(self):
        super().__init__(name=f"{self.scene}:{self.frame}")

    def run(self):
        subprocess.run(["render", self.scene, str(self.frame), *self.extra], check=False)


jobs = [Render("hills", 1), Render("hills", 2)]
for job in jobs:
    job.start()
for job in jobs:
    job.join()
