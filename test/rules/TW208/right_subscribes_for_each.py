"""The library has a thread for each subscription; no pool can take its place."""
import rospy
from std_msgs.msg import String


def show(data, number):
    rospy.loginfo("%s %s", number, data)


rospy.init_node("status")
for number in rospy.get_param("/buses").keys():
    rospy.Subscriber("/bus/%s" % number, String, show, number)
rospy.spin()
