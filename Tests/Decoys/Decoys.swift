// Types that are called like those of `BindingsJSON`: a name means one of these only where the other is not visible.

package enum JSONDocument {}
package enum JSONElementScanner {}
package enum JSONFields {}
package enum JSONLocation {}
package enum JSONNode {}
package enum JSONNumber {}
package enum JSONPath {}
package enum JSONReader {}
package enum JSONWriter {}
