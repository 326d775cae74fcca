import wx


class TracebackDialog(wx.Dialog):
    def __init__(self, parent, msg, **kwargs):
        wx.Dialog.__init__(self, parent, **kwargs)
        self.SetTitle(msg)  # expect: TW501
