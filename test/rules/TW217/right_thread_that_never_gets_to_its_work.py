"""The thread dies before its first line: there is nothing left that could use the camera after `stop`."""

import threading

import cv2


class Camera:
    def __init__(self):
        self.capture = cv2.VideoCapture(0)
        self.running = True
        threading.Thread(target=self.update, daemon=True).start()  # expect: TW215

    def update(self, source):
        while self.running:
            self.capture.read()

    def stop(self):
        self.running = False
        self.capture.release()


camera = Camera()
input()
camera.stop()
