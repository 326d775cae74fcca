"""The callback gets the message before what is handed over: it takes just as much as it is called with."""

import tkinter

import rospy
from std_msgs.msg import String


class Panel:
    def __init__(self, root):
        self.label = tkinter.Label(root, text="ready")
        rospy.Subscriber("/arm", String, self.show, "left")
        rospy.Subscriber("/head", String, self.tell)

    def show(self, message, side):
        self.label.config(text=side)  # expect: TW501

    def tell(self, message):
        self.label.config(text=message.data)  # expect: TW501


rospy.init_node("panel")
window = tkinter.Tk()
panel = Panel(window)
window.mainloop()
