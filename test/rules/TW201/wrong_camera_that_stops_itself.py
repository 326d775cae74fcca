"""A camera is read until `stop()` is called, which so far its own thread does alone, on an error."""

from threading import Thread
import cv2


class CameraThread:
    def __init__(self, src=0):
        self.stream = cv2.VideoCapture(src)
        self.grabbed, self.frame = self.stream.read()
        self.stopped = False

    def start(self):
        Thread(target=self.run, args=()).start()  # expect: TW201:information
        return self

    def run(self):
        while not self.stopped:
            if not self.grabbed:
                self.stop()
            else:
                self.grabbed, self.frame = self.stream.read()

    def stop(self):
        self.stopped = True


if __name__ == "__main__":
    capture = CameraThread(0)
    capture.start()
    cv2.namedWindow("Light")
    while True:
        cv2.imshow("Light", cv2.flip(capture.frame, 1))
        key = cv2.waitKey(1)
        if key % 256 == 27:
            break
