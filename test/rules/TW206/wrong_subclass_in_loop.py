import subprocess
import threading


class Render(threading.Thread):
    def __init__(self, frame):
        super().__init__(name=f"frame-{frame}")
        self.frame = frame
        self.code = None

    def run(self):
        self.code = subprocess.call(["blender", "-b", "film.blend", "-f", str(self.frame)])


def render_all():
    for frame in range(1, 25):
        job = Render(frame)
        try:
            job.start()
        finally:
            job.join()  # expect: TW206
        if job.code:
            print("frame", frame, "failed")


render_all()
