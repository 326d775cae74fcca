import sys
import threading


class Job(threading.Thread):
    def run(self):
        print("job")


if "--here" in sys.argv:
    Job().run()  # expect: TW202:information
else:
    job = Job()
    job.start()
    job.join()
