// Types that are called like those of `BindingsJSON`: a name means one of these only where the other is not visible.

public enum JSONDocument {}
public enum JSONElementScanner {}
public enum JSONFields {}
public enum JSONLocation {}
public enum JSONNode {}
public enum JSONNumber {}
public enum JSONPath {}
public enum JSONReader {}
public enum JSONWriter {}
